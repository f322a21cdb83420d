namespace Juluo.Rules;

/// <summary>What is wrong in a file of rules, where, and how to mend it.</summary>
/// <param name="File">The file's name as it was given.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="What">What is wrong: one sentence, in English.</param>
/// <param name="Mend">How to mend it: one sentence, in English.</param>
public sealed record Fault(string File, int Line, int Column, string What, string Mend)
{
    private readonly (FaultSentence What, FaultSentence Mend) said = (FaultSentence.AsSaid(What), FaultSentence.AsSaid(Mend));

    internal Fault(string file, Place at, FaultSentence what, FaultSentence mend)
        : this(file, at.Line, at.Column, what.ToString(), mend.ToString()) => said = (what, mend);

    internal IEnumerable<FaultSentence> Sentences => [said.What, said.Mend];

    /// <summary>What is wrong and how to mend it, two sentences.</summary>
    /// <param name="language">A language tag; Chinese where it begins with <c>zh</c>, else English.</param>
    public string In(string language) =>
        language.StartsWith("zh", StringComparison.Ordinal) ? said.What.In(language) + said.Mend.In(language) : $"{What} {Mend}";

    /// <summary>As compilers write it: <c>file:line:column: what mend</c>.</summary>
    public override string ToString() => ToString("en");

    /// <summary>The same in a language.</summary>
    /// <param name="language">As for <see cref="In"/>.</param>
    public string ToString(string language) => $"{File}:{Line}:{Column}: {In(language)}";

    /// <inheritdoc/>
    public bool Equals(Fault? other) =>
        other is not null && (File, Line, Column, What, Mend) == (other.File, other.Line, other.Column, other.What, other.Mend);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File, Line, Column, What, Mend);
}
