using Juluo.Host;
using Juluo.Host.Commands;

// Numbers for machines are written one way everywhere; for people, Words writes them in the reader's.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

NativeMemory.Limit();
return await CommandLine.Run(args);
