namespace Juluo.Foundation;

/// <summary>What becomes of what is kept of a person when the person is erased.</summary>
[Named("fate")]
public enum Fate
{
    Deleted,
    Cleared,
    Struck,
    ByFunction,
    WithPerson,
    Stays,
}
