namespace Juluo.Rules;

/// <summary>A fault in a file of rules: its place, a description, and how to fix it.</summary>
/// <param name="File">The file's name as it was given.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="What">The fault: one sentence, in English.</param>
/// <param name="Mend">The fix: one sentence, in English.</param>
public sealed record Fault(string File, int Line, int Column, string What, string Mend)
{
    private readonly (FaultSentence What, FaultSentence Mend) said = (FaultSentence.AsSaid(What), FaultSentence.AsSaid(Mend));

    internal Fault(string file, Place at, FaultSentence what, FaultSentence mend)
        : this(file, at.Line, at.Column, what.ToString(), mend.ToString()) => said = (what, mend);

    internal IEnumerable<FaultSentence> Sentences => [said.What, said.Mend];

    /// <summary>Returns the fault and its fix, two sentences.</summary>
    /// <param name="language">A language tag; Chinese if it begins with <c>zh</c>, otherwise English.</param>
    public string In(string language) =>
        language.StartsWith("zh", StringComparison.Ordinal) ? said.What.In(language) + said.Mend.In(language) : $"{What} {Mend}";

    /// <summary>Formats the fault as compilers do: <c>file:line:column: what mend</c>.</summary>
    public override string ToString() => ToString("en");

    /// <summary>Formats the fault as compilers do, in a language.</summary>
    /// <param name="language">As for <see cref="In"/>.</param>
    public string ToString(string language) => $"{File}:{Line}:{Column}: {In(language)}";

    /// <inheritdoc/>
    public bool Equals(Fault? other) =>
        other is not null && (File, Line, Column, What, Mend) == (other.File, other.Line, other.Column, other.What, other.Mend);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File, Line, Column, What, Mend);
}
