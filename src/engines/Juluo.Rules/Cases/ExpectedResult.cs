namespace Juluo.Rules;

/// <summary>What must come of a case.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Row">The row from 0, of a rule about rows; else -1.</param>
/// <param name="Value">Its result; null where it must stay open.</param>
public sealed record ExpectedResult(Rule Rule, int Row, Value? Value);
