namespace Juluo.People;

public enum WantKind
{
    Need,
    Offer,
}
