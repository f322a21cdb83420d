namespace Juluo.Rules;

/// <summary>One line of a rule with lines: a condition and its result.</summary>
internal sealed record Branch(Place At, Formula? When, Formula Then, Texts? Says, IReadOnlyList<Citation> Cites);
