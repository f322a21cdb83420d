namespace Juluo.Alliances.Tests;

/// <summary>Needs the list of civic-tech groups that is beside the repository on some machines; skipped otherwise.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrigadeFactAttribute : FactAttribute
{
    public BrigadeFactAttribute()
    {
        if (Repository.SharedData("brigade-projects") is null)
            Skip = "../shared/data/brigade-projects is not here.";
    }
}
