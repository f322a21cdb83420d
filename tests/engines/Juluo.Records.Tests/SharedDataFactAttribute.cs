namespace Juluo.Records.Tests;

/// <summary>A test on the counties' fixture: skipped if it is missing.</summary>
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute() => Skip = SharedData.IsHere ? null : "shared/data is not beside the repository";
}
