namespace Juluo.Casework;

/// <summary>With which form, and which steps, a service begins to take applications.</summary>
internal static class IntakeForms
{
    /// <summary>The one that comes with its rules, or a short one that fits most services.</summary>
    public static string NameFor(Service service) => service.Rules is { } rules ? ShippedForms.For(rules) : ShippedForms.General;

    /// <summary>The usual steps of what is applied for by a shipped form, as <see cref="PlanText"/> reads them: <c>Shipped/NAME.plan.txt</c>; null: none come with it.</summary>
    public static string? PlanFor(string form)
    {
        using var stream = typeof(IntakeForms).Assembly.GetManifestResourceStream(
            $"Juluo.Casework.Shipped.{form.Replace(".application", "", StringComparison.Ordinal)}.plan.txt"
        );
        return stream is null ? null : new StreamReader(stream).ReadToEnd().TrimEnd();
    }
}
