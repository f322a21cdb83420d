namespace Juluo.Networks.Tests;

/// <summary>A test on the real contact logs, which are not part of the repository: skipped if they are missing.</summary>
public sealed class RealLogFactAttribute : FactAttribute
{
    public RealLogFactAttribute() => Skip = ContactLog.Folder is null ? "shared/data is not beside the repository" : null;
}
