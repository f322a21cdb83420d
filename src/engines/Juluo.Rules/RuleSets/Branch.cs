namespace Juluo.Rules;

/// <summary>One line of a rule that chooses.</summary>
internal sealed record Branch(Place At, Formula? When, Formula Then, Texts? Says, IReadOnlyList<Citation> Cites);
