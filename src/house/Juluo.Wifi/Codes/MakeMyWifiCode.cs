namespace Juluo.Wifi;

/// <summary>POST /me/keys/wifi — makes a new code with which the caller joins the network, shown once. The earlier code stops working.</summary>
[Post("/me/keys/wifi", Requires.SignIn, SessionOnly = true, PerMinute = 5, Form = typeof(ListMyKeys))]
internal sealed class MakeMyWifiCode(WifiStore wifi, ShownOnce shown, Audit audit) : Slice<Nothing, MakeMyWifiCode.Output>
{
    /// <param name="Code">The code, which is shown nowhere else.</param>
    public sealed record Output(string Code);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (!(await wifi.All(stop)).Exists(w => w.Works))
            return new WifiErrors.NoNetwork();
        var code = await wifi.NewCode(caller.Self, null, null, stop);
        await audit.Did(caller.Person, "reception.wifi.code", caller.Self.ToString(), null, stop);
        return new Output(code);
    }

    internal static string Of(PersonId person) => $"wifi code of {person}";

    protected override Next After(Nothing input, Output output, Caller caller) =>
        new($"/me/keys?wifi={Uri.EscapeDataString(shown.Seal(Of(caller.Self), output.Code))}");
}
