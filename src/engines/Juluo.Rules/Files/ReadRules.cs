namespace Juluo.Rules;

/// <summary>What came of reading a file: rules, or what is wrong.</summary>
/// <param name="Set">The rules; null if anything is wrong.</param>
/// <param name="Faults">What is wrong, in the order of the file.</param>
public sealed record ReadRules(RuleSet? Set, IReadOnlyList<Fault> Faults);
