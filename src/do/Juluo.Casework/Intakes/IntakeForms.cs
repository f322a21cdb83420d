namespace Juluo.Casework;

/// <summary>Chooses the form and the steps with which a service begins to take applications.</summary>
internal static class IntakeForms
{
    /// <summary>Returns the shipped form for the service's rules, or a short general one.</summary>
    public static string NameFor(Service service) => service.Rules is { } rules ? ShippedForms.For(rules) : ShippedForms.General;

    /// <summary>Returns the steps shipped with a form, in the format of <see cref="PlanText"/>, from <c>Shipped/NAME.plan.txt</c>, or null.</summary>
    public static string? PlanFor(string form)
    {
        using var stream = typeof(IntakeForms).Assembly.GetManifestResourceStream(
            $"Juluo.Casework.Shipped.{form.Replace(".application", "", StringComparison.Ordinal)}.plan.txt"
        );
        return stream is null ? null : new StreamReader(stream).ReadToEnd().TrimEnd();
    }
}
