#import "Common/ShaderLib/GLSLCompat.glsllib"
#import "Common/ShaderLib/Skinning.glsllib"
#import "Common/ShaderLib/MorphAnim.glsllib"

// Draws each vertex as one pixel whose colour is the vertex's position or normal in model space.

attribute vec3 inPosition;
attribute vec3 inNormal;
uniform int m_Columns;
uniform int m_Rows;
uniform int m_First;
varying vec3 value;

void main(){
    vec4 pos = vec4(inPosition, 1.0);
    vec3 norm = inNormal;
    #ifdef NUM_MORPH_TARGETS
        Morph_Compute(pos, norm);
    #endif
    #ifdef NUM_BONES
        Skinning_Compute(pos, norm);
    #endif
    #ifdef NORMALS
        value = norm;
    #else
        value = pos.xyz;
    #endif
    int place = m_First + gl_VertexID;
    vec2 cell = vec2(place % m_Columns, place / m_Columns) + 0.5;
    gl_Position = vec4(cell / vec2(m_Columns, m_Rows) * 2.0 - 1.0, 0.0, 1.0);
    gl_PointSize = 1.0;
}
