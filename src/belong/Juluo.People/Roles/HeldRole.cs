namespace Juluo.People;

/// <summary>A role that a person holds: built in or custom, everywhere or at one site.</summary>
public sealed record HeldRole(Role? BuiltIn, RoleId? Own, LocalizedText? OwnName, SiteId? SiteId, Site? Site)
{
    /// <summary>The value of the role in form fields: the name of a built-in role, or the id of a custom one.</summary>
    public string Key => BuiltIn?.ToString() ?? Own!.Value.ToString();

    public string Name(Words words) => BuiltIn is { } role ? words[role] : OwnName!.In(words.Language);

    public string? At(string language) => Site?.Name.In(language);
}
