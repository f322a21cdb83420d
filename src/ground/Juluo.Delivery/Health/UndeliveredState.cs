namespace Juluo.Delivery;

[Named("undelivered-state")]
public enum UndeliveredState
{
    Waiting,
    GivenUp,
    Refused,
}
