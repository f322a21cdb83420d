namespace Juluo.People;

public enum DecisionState
{
    Draft,
    Open,
    Closed,
    Withdrawn,
}
