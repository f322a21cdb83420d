namespace Juluo.Services.Tests;

public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute() => Skip = SharedData.Folder is null ? "shared/data is not beside the repository" : null;
}
