#!/usr/bin/env python3
"""Makes the demo's spoken lines: a WAV and its viseme track, out of espeak-ng.

    assets/tools/make_spoken_line.py assets/src/main/resources/likeness/voice

Needs Python 3.8+ and the library of espeak-ng 1.51 (Debian: libespeak-ng1). espeak-ng tells of
each sound when it begins; that becomes a mouth shape per sound (SHAPES), and the shapes flow into
each other over a window, as a mouth does. Lips that must meet (p, b, m) are then pressed shut for
the middle of their sound, whatever the neighbours want.
"""

import ctypes
import ctypes.util
import json
import math
import os
import sys
import wave

TEXT = "Hello! This is me, inside your game. Nice to meet you."
VOICES = {"hello_female": ("en-us+f2", 155), "hello_male": ("en-us+m3", 155)}

FPS = 50
ORDER = "sil PP FF TH DD kk CH SS nn RR aa E ih oh ou".split()
FLOW = 0.11  # seconds over which neighbouring shapes flow into each other
LEAD = 0.03  # seconds by which a mouth is ahead of its sound

# espeak-ng's sounds of American English -> one shape, or two that follow each other (diphthongs).
SHAPES = {
    "p": "PP", "b": "PP", "m": "PP", "f": "FF", "v": "FF", "T": "TH", "D": "TH",
    "t": "DD", "d": "DD", "t#": "DD", "*": "DD", "k": "kk", "g": "kk", "N": "nn", "x": "kk",
    "tS": "CH", "dZ": "CH", "S": "CH", "Z": "CH", "s": "SS", "z": "SS",
    "n": "nn", "l": "nn", "@L": "nn", "r": "RR", "r-": "RR", "3": "RR", "3:": "RR",
    "w": "ou", "j": "ih", "a": "aa", "aa": "aa", "A:": "aa", "A@": "aa", "0": "aa", "V": "aa",
    "E": "E", "@": "E", "@2": "E", "a#": "E", "I": "ih", "I2": "ih", "i": "ih", "i:": "ih",
    "O:": "oh", "O@": "oh", "O": "oh", "U": "ou", "u:": "ou", "U@": "ou",
    "aI": "aa ih", "eI": "E ih", "OI": "oh ih", "aU": "aa ou", "oU": "oh ou", "i@": "ih E",
}
STRENGTH = {"E": 0.8, "ih": 0.85, "kk": 0.75, "nn": 0.8, "DD": 0.8, "SS": 0.85, "TH": 0.9}

EVENT_END, EVENT_PHONEME = 0, 7
OUTPUT_SYNCHRONOUS, PHONEME_EVENTS, PARAMETER_RATE = 2, 1, 1


class EventId(ctypes.Union):
    _fields_ = [
        ("number", ctypes.c_int),
        ("name", ctypes.c_char_p),
        ("string", ctypes.c_char * 8),
    ]


class Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", EventId),
    ]


CALLBACK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event)
)


class Espeak:
    """The speaker. One per process: espeak-ng keeps global state."""

    def __init__(self):
        name = ctypes.util.find_library("espeak-ng")
        if not name:
            sys.exit("espeak-ng's library is missing; on Debian: apt-get install libespeak-ng1")
        self.library = ctypes.CDLL(name)
        self.rate = self.library.espeak_Initialize(OUTPUT_SYNCHRONOUS, 0, None, PHONEME_EVENTS)

    def speak(self, text, voice, words_per_minute):
        """Returns 16-bit mono samples and a list of (seconds, sound)."""
        pcm, sounds = [], []

        @CALLBACK
        def collect(samples, count, events):
            if samples and count > 0:
                pcm.append(ctypes.string_at(samples, 2 * count))
            i = 0
            while events[i].type != EVENT_END:
                if events[i].type == EVENT_PHONEME:
                    sound = events[i].id.string.decode("utf-8")
                    sounds.append((events[i].sample / self.rate, sound))
                i += 1
            return 0

        if self.library.espeak_SetVoiceByName(voice.encode()) != 0:
            sys.exit("espeak-ng has no voice " + voice)
        self.library.espeak_SetParameter(PARAMETER_RATE, words_per_minute, 0)
        self.library.espeak_SetSynthCallback(collect)
        data = text.encode("utf-8")
        self.library.espeak_Synth(data, len(data) + 1, 0, 1, 0, 1, None, None)
        self.library.espeak_Synchronize()
        return b"".join(pcm), sounds


def intervals(sounds, duration):
    """(begin, end, shape) in seconds, without gaps, beginning and ending in silence."""
    result = []
    ends = [begin for begin, _ in sounds[1:]] + [duration]
    previous = "sil"
    for (begin, sound), end in zip(sounds, ends):
        if end <= begin:
            continue
        if sound.startswith("_"):
            shapes = ["sil"]
        elif sound in ("h", "?"):
            shapes = [None]  # breathed with the mouth of the next sound
        elif sound in SHAPES:
            shapes = SHAPES[sound].split()
        else:
            sys.exit("no mouth shape for the sound " + sound)
        middle = begin + 0.6 * (end - begin)
        cuts = [begin, end] if len(shapes) == 1 else [begin, middle, end]
        for shape, left, right in zip(shapes, cuts, cuts[1:]):
            result.append([left, right, shape])
    for i in reversed(range(len(result))):
        if result[i][2] is None:
            result[i][2] = result[i + 1][2] if i + 1 < len(result) else previous
    return result


def overlap(left, right, centre):
    """How much of a raised-cosine window around centre lies in [left, right]: 0 to 1."""

    def integral(x):
        x = max(-0.5, min(0.5, (x - centre) / FLOW))
        return x + math.sin(2 * math.pi * x) / (2 * math.pi)

    return integral(right) - integral(left)


def frame(shapes, seconds):
    weights = dict.fromkeys(ORDER, 0.0)
    for left, right, shape in shapes:
        weights[shape] += STRENGTH.get(shape, 1.0) * overlap(left, right, seconds)
    for left, right, shape in shapes:
        if shape == "PP":
            centre, half = (left + right) / 2, (right - left) / 2
            shut = max(0.0, min(1.0, 2 * (1 - abs(seconds - centre) / half)))
            for name in ORDER:
                weights[name] *= 1 - shut
            weights["PP"] += shut
    covered = sum(overlap(left, right, seconds) for left, right, _ in shapes)
    weights["sil"] += max(0.0, 1 - covered)  # before the beginning and after the end
    return [round(max(0.0, min(1.0, weights[name])), 3) for name in ORDER]


def track(sounds, duration):
    shapes = intervals(sounds, duration)
    count = math.ceil(duration * FPS) + 1
    return [frame(shapes, i / FPS + LEAD) for i in range(count)]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = sys.argv[1]
    espeak = Espeak()
    for name, (voice, words_per_minute) in VOICES.items():
        pcm, sounds = espeak.speak(TEXT, voice, words_per_minute)
        duration = len(pcm) / 2 / espeak.rate
        with wave.open(os.path.join(folder, name + ".wav"), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(espeak.rate)
            out.writeframes(pcm)
        document = {
            "text": TEXT,
            "made": "espeak-ng 1.51, voice " + voice + ", by assets/tools/make_spoken_line.py",
            "sounds": [[round(begin, 3), sound] for begin, sound in sounds],
            "fps": FPS,
            "frames": track(sounds, duration),
        }
        with open(os.path.join(folder, name + ".visemes.json"), "w", encoding="utf-8") as out:
            json.dump(document, out, separators=(",", ":"))
            out.write("\n")
        print(f"{name}: {duration:.2f} s, {len(sounds)} sounds")


if __name__ == "__main__":
    main()
