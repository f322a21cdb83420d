namespace Juluo.Kernel;

public enum UndeliveredState
{
    Waiting,
    GivenUp,
    Refused,
}
