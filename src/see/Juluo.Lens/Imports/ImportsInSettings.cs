namespace Juluo.Lens;

/// <summary>On the settings page: a link to importing and exporting the community's tables.</summary>
[Named("imports-in-settings")]
[Widget(Dashboard.Settings, "lens.import", typeof(ImportsInSettingsWidget), 111)]
public sealed class ImportsInSettings : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Done>>(Done.It);
}
