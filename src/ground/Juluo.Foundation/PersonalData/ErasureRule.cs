namespace Juluo.Foundation;

/// <summary>The rule for a row when its person is erased.</summary>
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
