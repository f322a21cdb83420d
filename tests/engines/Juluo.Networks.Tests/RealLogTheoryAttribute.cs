namespace Juluo.Networks.Tests;

/// <summary>The same for a test with cases.</summary>
public sealed class RealLogTheoryAttribute : TheoryAttribute
{
    public RealLogTheoryAttribute() => Skip = ContactLog.Folder is null ? "shared/data is not beside the repository" : null;
}
