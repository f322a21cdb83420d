using System.Net.Sockets;

namespace Juluo.Host.Commands;

/// <summary>Checks whether the program can listen on an address. Called before the host starts, which would otherwise write a stack trace to the log.</summary>
internal static class Listening
{
    /// <param name="urls">Addresses as in <c>ASPNETCORE_URLS</c>, separated by semicolons.</param>
    public static Error? Problem(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Read(url) is not { } at)
                return new CommandErrors.AddressUnreadable(url);
            if (at.IsUnixPipe || at.Port == 0)
                continue;
            if (Problem(Address(at.Host), at.Port) is { } problem)
                return Problem(problem, at.Host, at.Port, "--urls");
        }

        return null;
    }

    public static SocketError? Problem(IPAddress address, int port)
    {
        try
        {
            using var probe = new TcpListener(address, port);
            probe.Start();
            return null;
        }
        catch (SocketException problem)
        {
            return problem.SocketErrorCode;
        }
    }

    public static Error Problem(SocketError problem, string host, int port, string option) =>
        problem switch
        {
            SocketError.AddressAlreadyInUse => new CommandErrors.PortTaken(Number(port), option),
            SocketError.AccessDenied => new CommandErrors.PortDenied(Number(port), option),
            SocketError.AddressNotAvailable => new CommandErrors.NotHere(host, option),
            _ => new CommandErrors.CannotListen(new SocketException((int)problem).Message),
        };

    /// <summary>Formats a port without a thousands separator.</summary>
    public static string Number(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static BindingAddress? Read(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http" or "https", Port: >= 0 and <= IPEndPoint.MaxPort } at ? at : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // Kestrel listens on all addresses for any name that is neither an address nor localhost.
    private static IPAddress Address(string host) =>
        host is "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address
        : IPAddress.Any;
}
