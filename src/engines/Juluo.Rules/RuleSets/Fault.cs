namespace Juluo.Rules;

/// <summary>What is wrong in a file of rules, where, and how to mend it.</summary>
/// <param name="File">The file's name as it was given.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="What">What is wrong: one sentence.</param>
/// <param name="Mend">How to mend it: one sentence.</param>
public sealed record Fault(string File, int Line, int Column, string What, string Mend)
{
    /// <summary>As compilers write it: <c>file:line:column: what mend</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {What} {Mend}";
}
