namespace Juluo.Lens;

/// <summary>On the settings: the way to the tables that a community brings in and takes out.</summary>
[Named("imports-in-settings")]
[Widget(Dashboard.Settings, "lens.import", typeof(ImportsInSettingsWidget), 111)]
public sealed class ImportsInSettings : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Done>>(Done.It);
}
