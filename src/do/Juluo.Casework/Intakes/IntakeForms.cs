namespace Juluo.Casework;

/// <summary>With which form a service begins to take applications.</summary>
internal static class IntakeForms
{
    /// <summary>The one that comes with its rules, or a short one that fits most services.</summary>
    public static FormDefinition For(Service service) =>
        ShippedForms.Find(service.Rules is { } rules ? ShippedForms.For(rules) : ShippedForms.General)!;
}
