using Juluo.Host;
using Juluo.Host.Commands;

// The culture is invariant for machine-readable output; Words formats texts for people in the reader's language.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

NativeMemory.Limit();
return await CommandLine.Run(args);
