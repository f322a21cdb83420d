namespace Juluo.Rules;

/// <summary>The outcome of reading a file: the rules, or the faults.</summary>
/// <param name="Set">The rules; null if anything is wrong.</param>
/// <param name="Faults">The faults, in the order of the file.</param>
public sealed record ReadRules(RuleSet? Set, IReadOnlyList<Fault> Faults);
