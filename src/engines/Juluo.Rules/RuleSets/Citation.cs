namespace Juluo.Rules;

/// <summary>Where a rule is from: a source and the paragraph in it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Paragraph">The paragraph, such as <c>(d)(2)</c>; empty for the whole.</param>
public sealed record Citation(Source Source, string Paragraph)
{
    /// <summary>As it is cited: <c>7 CFR 273.9(d)(2)</c>.</summary>
    public override string ToString() =>
        Paragraph.Length == 0 ? Source.Name
        : Paragraph[0] == '(' ? Source.Name + Paragraph
        : $"{Source.Name} {Paragraph}";
}
