using System.Globalization;
using System.Runtime.InteropServices;
using Juluo.Gateway;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
using var ended = new CancellationTokenSource();
using var asked = PosixSignalRegistration.Create(
    PosixSignal.SIGTERM,
    signal =>
    {
        signal.Cancel = true;
        ended.Cancel();
    }
);
return await GatewayProgram.Run(args, ended.Token);
