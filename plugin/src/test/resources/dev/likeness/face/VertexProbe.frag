#import "Common/ShaderLib/GLSLCompat.glsllib"

varying vec3 value;

void main(){
    gl_FragColor = vec4(value, 1.0);
}
