namespace Juluo.Rules;

/// <summary>The result that a case expects of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Row">The row from 0 for a rule about rows; otherwise -1.</param>
/// <param name="Value">The expected result; null where the result must be unknown.</param>
public sealed record ExpectedResult(Rule Rule, int Row, Value? Value);
