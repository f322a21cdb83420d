using System.Globalization;
using Juluo.Host;
using Juluo.Kernel;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
var connection = Environment.GetEnvironmentVariable("ConnectionStrings__Juluo") ?? throw new InvalidOperationException("Set ConnectionStrings__Juluo.");
await SchemaFiles.Apply(connection, Rooms.Build().Rooms);
await WebProgram.Build(args, connection, TimeProvider.System).RunAsync();
