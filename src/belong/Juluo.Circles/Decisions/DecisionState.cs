namespace Juluo.Circles;

[Named("decision-state")]
public enum DecisionState
{
    Draft,
    Open,
    Closed,
    Withdrawn,
}
