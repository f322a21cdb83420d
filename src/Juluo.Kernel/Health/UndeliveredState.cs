namespace Juluo.Kernel;

[Named("undelivered-state")]
public enum UndeliveredState
{
    Waiting,
    GivenUp,
    Refused,
}
