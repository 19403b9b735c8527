#!/usr/bin/env python3
"""Makes the demo's recorded lines, of which only sound and text are known, with flite.

    assets/tools/make_recordings.py assets/src/main/resources/likeness/voice

Needs Python 3.8+ and flite 2.2 with its voices slt and rms (Debian: flite). The sentences are
spoken one by one and laid behind each other with the pauses that people make, for flite makes
hardly any.
"""

import os
import struct
import subprocess
import sys
import tempfile
import wave

SENTENCES = ["From one photo, I became part of your game.", "Now watch my mouth: every word fits!"]
VOICES = {"photo_female": ("slt", 1.1), "photo_male": ("rms", 0.95)}

RATE = 16000
BEFORE, BETWEEN, AFTER = 0.25, 0.45, 0.3  # seconds of silence around the sentences
QUIET = 60  # samples up to this are silence
PEAK = 22000


def spoken(voice, stretch, text):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "line.wav")
        subprocess.run(
            ["flite", "-voice", voice, "--setf", "duration_stretch=%s" % stretch, "-t", text, "-o", path],
            check=True,
        )
        with wave.open(path) as sound:
            assert sound.getframerate() == RATE and sound.getnchannels() == 1
            count = sound.getnframes()
            return trimmed(struct.unpack("<%dh" % count, sound.readframes(count)))


def trimmed(samples):
    loud = [i for i, sample in enumerate(samples) if abs(sample) > QUIET]
    return list(samples[loud[0] : loud[-1] + 1])


def silence(seconds):
    return [0] * round(seconds * RATE)


def line(voice, stretch):
    samples = silence(BEFORE)
    for number, text in enumerate(SENTENCES):
        samples += (silence(BETWEEN) if number else []) + spoken(voice, stretch, text)
    samples += silence(AFTER)
    loudest = max(map(abs, samples))
    return [round(sample * PEAK / loudest) for sample in samples]


def main(folder):
    for name, (voice, stretch) in VOICES.items():
        samples = line(voice, stretch)
        with wave.open(os.path.join(folder, name + ".wav"), "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(RATE)
            sound.writeframes(struct.pack("<%dh" % len(samples), *samples))
        print("%s.wav: %.2f s" % (name, len(samples) / RATE))
    with open(os.path.join(folder, "photo.txt"), "w") as text:
        text.write(" ".join(SENTENCES) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
