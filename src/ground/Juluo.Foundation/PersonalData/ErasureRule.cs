namespace Juluo.Foundation;

/// <summary>What becomes of what is kept of a person when the person is erased.</summary>
[Named("fate")]
public enum ErasureRule
{
    Deleted,
    Cleared,
    Struck,
    ByFunction,
    WithPerson,
    Stays,
}
