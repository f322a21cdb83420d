namespace Juluo.People;

[Named("decision-state")]
public enum DecisionState
{
    Draft,
    Open,
    Closed,
    Withdrawn,
}
