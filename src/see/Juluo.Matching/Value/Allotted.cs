namespace Juluo.Matching;

/// <summary>A pair on the week's list; people by their numbers in the scene, A &lt; B.</summary>
internal sealed record Allotted(int A, int B, Arm Arm, Worth Worth);
