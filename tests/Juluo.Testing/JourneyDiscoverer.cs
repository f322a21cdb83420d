using Xunit.Abstractions;
using Xunit.Sdk;

namespace Juluo.Testing;

/// <summary>Lets journeys be selected: --filter "Category=Journey", or "Row=M1".</summary>
public sealed class JourneyDiscoverer : ITraitDiscoverer
{
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute)
    {
        yield return new("Category", "Journey");
        yield return new("Row", traitAttribute.GetConstructorArguments().OfType<string>().First());
    }
}
