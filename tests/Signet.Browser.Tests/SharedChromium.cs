using Signet.Browser.Tests;

[assembly: AssemblyFixture(typeof(Chromium))]
