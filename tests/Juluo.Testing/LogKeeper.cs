using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Juluo.Testing;

/// <summary>Keeps a program's log, each message as it would be written.</summary>
public sealed class LogKeeper : ILoggerProvider
{
    private readonly ConcurrentQueue<string> messages = new();

    public IReadOnlyList<string> Messages => [.. messages];

    public ILogger CreateLogger(string categoryName) => new Category(categoryName, messages);

    public void Dispose() { }

    private sealed class Category(string name, ConcurrentQueue<string> messages) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel,
            Microsoft.Extensions.Logging.EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => messages.Enqueue($"{logLevel} {name}: {formatter(state, exception)}");
    }
}
