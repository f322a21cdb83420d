namespace Juluo.Lens;

/// <summary>
/// What a measure is. Its sentences stand in the catalogues: <c>measure.{name}</c>, and <c>.plain</c> (what it asks), <c>.why</c> (which way is better, or that it is not known),
/// <c>.scale</c> (the words for the ends of its axis, where it is no share and no count) and <c>.means</c> (how it is calculated).
/// </summary>
/// <param name="Sources">Papers, as named in the list at the end of docs/guide/measures.md; none where it is a plain count.</param>
internal sealed record MeasureDeclaration(string Name, MeasureUnit Unit, MeasureBetter Better, params string[] Sources)
{
    public bool HasScale => Unit is MeasureUnit.Index or MeasureUnit.Signed or MeasureUnit.Excess;
}
