namespace Juluo.Lens;

/// <summary>
/// The definition of a measure. Its texts are in the catalogues: <c>measure.{name}</c>, <c>.plain</c> (the question it answers), <c>.why</c> (the better direction, or that it is
/// unknown), <c>.scale</c> (labels for the ends of its axis, unless it is a share or a count) and <c>.means</c> (its calculation).
/// </summary>
/// <param name="Sources">Papers, as named in the list at the end of docs/guide/measures.md; none for a plain count.</param>
internal sealed record MeasureDeclaration(string Name, MeasureUnit Unit, MeasureBetter Better, params string[] Sources)
{
    public bool HasScale => Unit is MeasureUnit.Index or MeasureUnit.Signed or MeasureUnit.Excess;
}
