using Xunit.Sdk;

namespace Juluo.Testing;

/// <summary>A person's way through the pages, named after the row of the product table that it proves.</summary>
[AttributeUsage(AttributeTargets.Method)]
[TraitDiscoverer("Juluo.Testing.JourneyDiscoverer", "Juluo.Testing")]
public sealed class JourneyAttribute(string row) : FactAttribute, ITraitAttribute
{
    public string Row => row;
}
