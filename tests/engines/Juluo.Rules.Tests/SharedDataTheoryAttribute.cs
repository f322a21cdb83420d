namespace Juluo.Rules.Tests;

public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute() => Skip = SharedData.Folder is null ? "shared/data is not beside the repository" : null;
}
