namespace Juluo.Rules;

/// <summary>A citation: a source and a paragraph of it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Paragraph">The paragraph, such as <c>(d)(2)</c>; empty for the whole.</param>
public sealed record Citation(Source Source, string Paragraph)
{
    /// <summary>Returns the citation as lawyers write it: <c>7 CFR 273.9(d)(2)</c>.</summary>
    public override string ToString() =>
        Paragraph.Length == 0 ? Source.Name
        : Paragraph[0] == '(' ? Source.Name + Paragraph
        : $"{Source.Name} {Paragraph}";
}
