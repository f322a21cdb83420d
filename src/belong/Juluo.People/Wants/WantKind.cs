namespace Juluo.People;

[Named("want-kind")]
public enum WantKind
{
    Need,
    Offer,
}
