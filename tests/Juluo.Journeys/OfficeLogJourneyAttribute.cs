using Xunit.Sdk;

namespace Juluo.Journeys;

/// <summary>A journey with the real office log, skipped if it is not beside the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
[TraitDiscoverer("Juluo.Testing.JourneyDiscoverer", "Juluo.Testing")]
public sealed class OfficeLogJourneyAttribute : FactAttribute, ITraitAttribute
{
    public OfficeLogJourneyAttribute(string row)
    {
        Row = row;
        if (Repository.SharedData("workplace-2013") is null)
            Skip = "The office log is not beside the repository.";
    }

    public string Row { get; }
}
