namespace Juluo.Alliances.Tests;

/// <summary>Needs the list of civic-tech groups that lies beside the repository on some machines; skipped where it does not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrigadeFactAttribute : FactAttribute
{
    public BrigadeFactAttribute()
    {
        if (Repository.SharedData("brigade-projects") is null)
            Skip = "../shared/data/brigade-projects is not here.";
    }
}
