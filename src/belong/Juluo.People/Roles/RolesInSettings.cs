namespace Juluo.People;

/// <summary>Settings widget: links to roles, requests, lists and the log.</summary>
[Named("roles-in-settings")]
[Widget(Dashboard.Settings, "people.manage", typeof(RolesInSettingsWidget), 110)]
internal sealed class RolesInSettings(RoleStore store) : Slice<Nothing, RolesInSettingsOutput>
{
    public override async Task<Outcome<RolesInSettingsOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new RolesInSettingsOutput((await store.All(stop)).Count);
}

/// <param name="Own">The number of custom roles.</param>
public sealed record RolesInSettingsOutput(int Own);
